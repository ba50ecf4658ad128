package rondo.server.sample;

import rondo.base.id.GroupId;
import rondo.media.label.GroupCode;

/** The demo's groups: kiosks that take each other's discs. */
public enum SampleGroup {
  /** In the middle of the town. */
  DOWNTOWN(2, 1, "Downtown", "555-0100"),
  /** Along the water. */
  RIVERSIDE(4, 2, "Riverside", "555-0140");

  private final long number;
  private final int labels;
  private final String title;
  private final String helpPhone;

  SampleGroup(long number, int labels, String title, String helpPhone) {
    this.number = number;
    this.labels = labels;
    this.title = title;
    this.helpPhone = helpPhone;
  }

  /** Its id, the same in every demo. */
  public GroupId id() {
    return new GroupId(SampleIds.id(number));
  }

  /** The code on the labels of its discs. */
  public GroupCode code() {
    return GroupCode.of(labels);
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Who helps its customers. */
  public String helpPhone() {
    return helpPhone;
  }
}
