package rondo.kiosk.diagram;

import java.util.List;
import java.util.Set;
import rondo.base.diagram.StateDiagram;

/** How the kiosk's workflows are told, in the order of the page. */
final class KioskDiagrams {
  /** What ends or interrupts a page from nearly everywhere. */
  private static final Set<String> LEAVING = Set.of("MachineLost", "Rang IDLE", "Finish", "Cancel");

  private static final Set<String> LOST = Set.of("MachineLost");

  static final StateDiagram VEND =
      new StateDiagram(
          "Kiosk: one disc is given out (`Vend`)",
          """
          From the slot to the customer's hand. An arm that seems to have brought nothing is emptied into \
          the slot (`Emptying`). From `Presenting` on the disc may be gone, so whatever breaks there is \
          drawn in and looked at (`Rechecking`) before anything is concluded.\
          """,
          List.of("Fetching"),
          List.of(
              "Fetching",
              "Emptying",
              "Reading",
              "Presenting",
              "HeldOut",
              "Closing",
              "DrawingIn",
              "Rechecking",
              "PuttingBack",
              "Ended"));

  static final List<StateDiagram> TAKING =
      List.of(
          new StateDiagram(
              "Kiosk: a disc is taken back (`Taking`), to the acceptance",
              """
              The label is read through the pane before the door opens, and once more on the arm. Staff who \
              load a disc begin at `Opening`.\
              """,
              List.of("Holding", "Opening"),
              List.of("Holding", "Asking", "Opening", "Waiting", "TakingIn", "Checking")),
          new StateDiagram(
              "Kiosk: a disc is taken back (`Taking`), its end",
              """
              What is certain is stored; what is not is proven by its slot, handed back, or kept for a \
              person. `Refused` has many reasons, one of them that nothing was brought.\
              """,
              List.of(),
              List.of(
                  "Storing",
                  "Proving",
                  "HandingBack",
                  "HeldOut",
                  "DrawingBack",
                  "MakingSure",
                  "Keeping",
                  "Stored",
                  "Redirected",
                  "Refused")));

  static final StateDiagram RECOVERY =
      new StateDiagram(
          "Kiosk: recovery (`Recovery`)",
          """
          After every start, clean or not, and whenever a workflow has lost faith in the machine: the \
          journal is read, the machine is brought to rest, what lies on the arm and in the slots in \
          question is looked at, and one write settles all that was open. A machine that does not come to \
          rest is tried again (`Ailing`).\
          """,
          List.of("Recalling"),
          List.of(
              "Recalling",
              "Observing",
              "Securing",
              "ReadingArm",
              "StoringArm",
              "Visiting",
              "Ailing",
              "Settled"),
          LOST);

  static final StateDiagram LOOK =
      new StateDiagram(
          "Kiosk: a slot's turn in an audit (`SlotLook`)",
          "One slot after another is read while nobody is served.",
          List.of("Visiting"),
          List.of("Visiting", "Fetching", "Emptying", "Reading", "Storing", "Read"));

  static final List<StateDiagram> SESSION =
      List.of(
          new StateDiagram(
              "Kiosk: a visit chooses (`Session`)",
              """
              `Attracting` is the invitation, in which nobody is served; `Preparing` waits for recovery. \
              An audit gives way to whoever touches the screen.\
              """,
              List.of("Preparing"),
              List.of("Preparing", "Attracting", "Auditing", "Browsing", "Viewing", "Choosing"),
              LEAVING),
          new StateDiagram(
              "Kiosk: a visit pays (`Session`)",
              "Card, address, and the bank's answer. A title's age may have to be shown first.",
              List.of(),
              List.of("ShowingAge", "Paying", "Mailing", "Asking"),
              LEAVING),
          new StateDiagram(
              "Kiosk: not as it was shown (`Session`)",
              """
              A copy that has gone (`Missing`), another sum (`Agreeing`), an age that the card did not \
              prove: the customer is asked before the bank is.\
              """,
              List.of(),
              List.of("Agreeing", "Missing", "AgeUnshown"),
              LEAVING),
          new StateDiagram(
              "Kiosk: a visit is given its discs (`Session`)",
              """
              Each disc is one `Vending` (with `Vend` inside); `Between` two of them the machine may have \
              to be mended; `Offering` asks what to do about one that could not be given.\
              """,
              List.of(),
              List.of("Vending", "Between", "Offering", "Finished", "Reporting", "Failing"),
              LEAVING),
          new StateDiagram(
              "Kiosk: a visit brings a disc back (`Session`)",
              "`Returning` has `Taking` inside.",
              List.of(),
              List.of("Returning", "Returned", "Redirected"),
              LEAVING),
          new StateDiagram(
              "Kiosk: staff at work (`Stocking`)",
              """
              What a person with a service code does. `Bringing` has `Taking` inside, `Giving` has `Vend`.\
              """,
              List.of(),
              List.of("Entering", "Resting", "Holding", "Unlisted", "Bringing", "Giving"),
              LEAVING));

  private KioskDiagrams() {}
}
