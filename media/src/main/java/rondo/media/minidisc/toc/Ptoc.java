package rondo.media.minidisc.toc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * P-TOC sector 0 of a recordable disc (seed 002, fig. 11): embossed, so there is no way to write
 * one to a disc that exists. Its pointers and part tables are not used and are carried as found.
 *
 * @param sector its bytes
 * @param leadOut where the lead-out begins
 * @param powerCalibration where the laser's power is tried
 * @param utocStart where the first copy of the U-TOC begins
 * @param recordableStart where the program area begins
 */
public record Ptoc(
    Sector sector,
    DiscAddress leadOut,
    DiscAddress powerCalibration,
    DiscAddress utocStart,
    DiscAddress recordableStart) {
  private static final byte[] MINI = "MINI".getBytes(StandardCharsets.US_ASCII);
  private static final int RECORDABLE_TYPE = 0x01;
  private static final int RECORDING_POWER = 0x01;
  private static final int UTOC_CLUSTERS = 3;

  /** The P-TOC of a blank disc of a size. */
  public static Ptoc of(DiscSize size) {
    SectorDraft draft =
        SectorDraft.with(new SectorHeader(0, 0, SectorHeader.MODE))
            .put(TocProfile.MINI, MINI)
            .put(TocProfile.DISC_TYPE, RECORDABLE_TYPE)
            .put(TocProfile.RECORDING_POWER, RECORDING_POWER)
            .number(TocProfile.LEAD_OUT, 3, DiscAddress.startOf(size.leadOut()).packed())
            .number(TocProfile.POWER_CALIBRATION, 3, DiscAddress.startOf(2).packed())
            .number(TocProfile.UTOC_START, 3, DiscAddress.startOf(3).packed())
            .number(
                TocProfile.RECORDABLE_START,
                3,
                DiscAddress.startOf(DiscSize.FIRST_PROGRAM_CLUSTER).packed());
    return read(draft.sector());
  }

  /** What an embossed sector says, or nothing where it is not the P-TOC of a recordable disc. */
  public static Optional<Ptoc> of(Sector sector) {
    boolean sync = SectorHeader.of(sector).filter(header -> header.sector() == 0).isPresent();
    boolean mini = Arrays.equals(sector.slice(TocProfile.MINI, MINI.length), MINI);
    return sync && mini ? Optional.of(read(sector)).filter(Ptoc::isRecordable) : Optional.empty();
  }

  private static Ptoc read(Sector sector) {
    return new Ptoc(
        sector,
        address(sector, TocProfile.LEAD_OUT),
        address(sector, TocProfile.POWER_CALIBRATION),
        address(sector, TocProfile.UTOC_START),
        address(sector, TocProfile.RECORDABLE_START));
  }

  private static DiscAddress address(Sector sector, int offset) {
    return DiscAddress.ofPacked(sector.number(offset, 3));
  }

  private boolean isRecordable() {
    return sector.at(TocProfile.PTOC_FIRST_TRACK) == 0
        && sector.at(TocProfile.PTOC_LAST_TRACK) == 0
        && utocStart.cluster() + UTOC_CLUSTERS <= recordableStart.cluster()
        && recordableStart.cluster() < leadOut.cluster();
  }

  /** What kind of disc it says it is, one byte: offset and values unverified. */
  public int discType() {
    return sector.at(TocProfile.DISC_TYPE);
  }

  /** With what power it says it is to be recorded, one byte: offset and values unverified. */
  public int recordingPower() {
    return sector.at(TocProfile.RECORDING_POWER);
  }

  /** Where recordings may lie. */
  public ProgramArea programArea() {
    return new ProgramArea(recordableStart.cluster(), leadOut.cluster() - 1);
  }
}
