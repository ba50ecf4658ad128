package rondo.server.seal;

import java.time.Instant;

/** Something that is not as it was sealed. */
public sealed interface SealFinding {
  /** A row holds something else than when it was sealed. */
  record Edited(RowName row, long seal, Instant sealedAt) implements SealFinding {}

  /** A sealed row is gone. */
  record Deleted(RowName row, long seal, Instant sealedAt) implements SealFinding {}

  /** A row that no server wrote. */
  record Inserted(RowName row) implements SealFinding {}

  /** A row was written and was gone before its seal, a second later. */
  record GoneBeforeSeal(RowName row, long seal, Instant sealedAt) implements SealFinding {}

  /** A seal or the list of its rows holds something else than when it was made. */
  record SealChanged(long seal) implements SealFinding {}

  /** A seal that does not follow the one before. */
  record ChainBroken(long seal) implements SealFinding {}

  /** Seals are missing, both numbers included. */
  record SealsMissing(long first, long last) implements SealFinding {}

  /** A seal that the key of this data folder has not signed. */
  record NotSigned(long seal, String key) implements SealFinding {}

  /** The database is older than the newest seal that this server noted in its data folder. */
  record Rewound(long noted) implements SealFinding {}

  /** In words, for an operator. */
  default String words() {
    return switch (this) {
      case Edited(var row, var seal, var at) ->
          "edited: %s was changed after seal %d of %s".formatted(row.words(), seal, at);
      case Deleted(var row, var seal, var at) ->
          "deleted: %s was removed after seal %d of %s".formatted(row.words(), seal, at);
      case Inserted(var row) -> "inserted: no server wrote " + row.words();
      case GoneBeforeSeal(var row, var seal, var at) ->
          "deleted: %s was gone before seal %d of %s".formatted(row.words(), seal, at);
      case SealChanged(var seal) -> "changed: seal %d or the list of its rows".formatted(seal);
      case ChainBroken(var seal) ->
          "broken: seal %d does not follow seal %d".formatted(seal, seal - 1);
      case SealsMissing(var first, var last) when first == last ->
          "missing: seal %d".formatted(first);
      case SealsMissing(var first, var last) -> "missing: seals %d to %d".formatted(first, last);
      case NotSigned(var seal, var key) ->
          "forged: seal %d is not signed by the key of this data folder (it names key %s)"
              .formatted(seal, key);
      case Rewound(var noted) ->
          "rewound: seal %d, which this server noted in its data folder, is not there or another"
              .formatted(noted);
    };
  }
}
