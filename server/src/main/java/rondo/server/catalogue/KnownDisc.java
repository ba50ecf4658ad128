package rondo.server.catalogue;

import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.tariff.rule.Format;

/**
 * A disc of a group: one copy of a title.
 *
 * @param age from which the title may be rented, 0 for all
 */
public record KnownDisc(
    DiscCode code, GroupCode group, TitleId title, String titleName, int age, Format format) {
  /** One that everybody may rent. */
  public KnownDisc(DiscCode code, GroupCode group, TitleId title, String titleName, Format format) {
    this(code, group, title, titleName, 0, format);
  }
}
