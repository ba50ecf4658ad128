package rondo.server.site.inventory;

import rondo.base.id.TitleId;
import rondo.server.title.Kind;

/**
 * A title in a list.
 *
 * @param name in the language that was asked for, where it is known in it
 * @param cover the name in the catalogue's first language, which its cover is drawn from
 * @param by the line of makers that covers show
 * @param age from which it may be rented, 0 for all
 * @param kiosks in which it can be had now
 */
public record TitleLine(
    TitleId id,
    Kind kind,
    String name,
    String cover,
    int year,
    String genre,
    String by,
    int age,
    int kiosks) {}
