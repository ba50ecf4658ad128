package rondo.base.refusal;

import java.util.Objects;

/**
 * Why something expected was not done, in the three sentences that a person needs (DESIGN,
 * "Settled: Errors"). A value, never thrown.
 *
 * @param code stable, lower-case with hyphens; for programs and bundles
 * @param what what happened
 * @param money what it means for the person's money or disc
 * @param next what to do now
 */
public record Refusal(String code, String what, String money, String next) {
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(money, "money");
    Objects.requireNonNull(next, "next");
  }
}
