package rondo.server.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check of all seals saw.
 *
 * @param seals how many were checked
 * @param rows how many rows they list
 * @param sealedAt when the newest was made
 * @param unsealed rows that are written and not sealed yet
 * @param findings in the order of the chain, at most {@link SealCheck#MOST_FINDINGS}
 * @param more how many findings are not listed
 */
public record SealReport(
    long seals,
    long rows,
    Optional<Instant> sealedAt,
    long unsealed,
    List<SealFinding> findings,
    long more) {
  public SealReport {
    findings = List.copyOf(findings);
  }

  /** Whether all is as it was sealed. */
  public boolean holds() {
    return findings.isEmpty();
  }
}
