package rondo.kiosk.screen;

import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.tariff.rule.Format;

/** What a customer does at the screen. One that does not fit the page shown is dropped. */
public sealed interface Touch {
  /** A visit begins. */
  record Begin() implements Touch {}

  /**
   * Changes how the page is shown and used, never where the visit stands; fits every page. It says
   * what shall be, not what shall change, so one that comes twice does no harm.
   */
  sealed interface OfManner extends Touch {}

  /** Read and listen in another language; dropped where the kiosk does not offer it. */
  record UseLanguage(String tag) implements OfManner {}

  record UseContrast(boolean on) implements OfManner {}

  record UseLarge(boolean on) implements OfManner {}

  record UseLowReach(boolean on) implements OfManner {}

  record UseMode(Manner.Mode mode) implements OfManner {}

  /** Show another part of the list. */
  record ShowList(Optional<String> genre, Optional<Format> format, int page) implements Touch {}

  /** Show another page of the same part of the list. */
  record TurnPage(int page) implements Touch {}

  /** Somebody is still there; moves nothing. */
  record Here() implements Touch {}

  /** What a field holds now, while it is typed into. */
  record Typed(String text) implements Touch {
    @Override
    public String toString() {
      return "Typed[hidden]";
    }
  }

  /** Look for a title by its name. */
  record Search() implements Touch {}

  record OpenTitle(TitleId title, Format format) implements Touch {}

  /** Rent the title shown, and only that. */
  record Rent() implements Touch {}

  /** Put the title shown to the discs that are chosen. */
  record Add() implements Touch {}

  /** Show the discs that are chosen. */
  record ShowCart() implements Touch {}

  /** Take one of them out again. */
  record Remove(TitleId title, Format format) implements Touch {}

  /** Pay for the discs and the sum that are shown. */
  record Pay() implements Touch {}

  record Back() implements Touch {}

  /** Leave without anything; nothing charged. */
  record Cancel() implements Touch {}

  record StartReturn() implements Touch {}

  /**
   * One key of the on-screen keyboard: a character, or a whole domain such as {@code @example.org}.
   */
  record Key(String text) implements Touch {
    @Override
    public String toString() {
      return "Key[hidden]";
    }
  }

  record Erase() implements Touch {}

  record ClearAll() implements Touch {}

  /** Use what is typed, or the text of the field where a real keyboard wrote it. */
  record UseAddress(Optional<String> text) implements Touch {
    @Override
    public String toString() {
      return "UseAddress[hidden]";
    }
  }

  record ConfirmAddress() implements Touch {}

  record NoReceipt() implements Touch {}

  record MoreTime() implements Touch {}

  record Finish() implements Touch {}

  /** Something is wrong with a disc. */
  record ReportFault() implements Touch {}

  /** It is about this disc of several, from 0. */
  record PickDisc(int disc) implements Touch {}

  /** This is wrong with it. */
  record NameFault(Screen.Fault fault) implements Touch {}

  record Choose(Screen.Choice choice) implements Touch {}

  /** Use the service code that is typed, or the text of the field. */
  record UseCode(Optional<String> text) implements Touch {
    @Override
    public String toString() {
      return "UseCode[hidden]";
    }
  }

  /** What staff do. */
  record Staff(Duty duty) implements Touch {}

  /** What staff can do. */
  enum Duty {
    /** Come with a service code. */
    ENTER,
    LOAD,
    UNLOAD,
    /** Load a disc that is not on the list. */
    TAKE_ANYWAY,
    /** Do not load it. */
    PUT_ASIDE,
    AUDIT,
    /** Leave what is begun. */
    BACK,
    /** All is done: the code is good no more. */
    DONE
  }
}
