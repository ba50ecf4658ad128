package rondo.media.minidisc.toc;

import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

/**
 * Who wrote a U-TOC, and what the disc calls itself.
 *
 * @param maker maker code, one byte: 01 Sony, 03 Panasonic, 0A Sharp, 0D Aiwa, 12 Teac
 * @param model model code, one byte
 * @param serial disc serial number, one byte
 * @param discId disc ID, two bytes
 */
public record DiscIdentity(int maker, int model, int serial, int discId) {
  public DiscIdentity {
    if ((maker | model | serial) >>> 8 != 0 || discId >>> 16 != 0) {
      throw new IllegalArgumentException("a code of the disc is too large");
    }
  }

  static DiscIdentity of(Sector sector) {
    return new DiscIdentity(
        sector.at(TocProfile.MAKER),
        sector.at(TocProfile.MODEL),
        sector.at(TocProfile.SERIAL),
        sector.number(TocProfile.DISC_ID, 2));
  }

  void write(SectorDraft draft) {
    draft
        .put(TocProfile.MAKER, maker)
        .put(TocProfile.MODEL, model)
        .put(TocProfile.SERIAL, serial)
        .number(TocProfile.DISC_ID, 2, discId);
  }
}
