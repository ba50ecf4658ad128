package rondo.server.catalogue;

import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.tariff.rule.Format;

/** A disc of a group: one copy of a title. */
public record KnownDisc(
    DiscCode code, GroupCode group, TitleId title, String titleName, Format format) {}
