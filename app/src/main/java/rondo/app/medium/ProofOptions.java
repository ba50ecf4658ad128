package rondo.app.medium;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a medium is held against, beside the rules of its format. */
final class ProofOptions {
  @Option(
      names = "--list",
      paramLabel = "CSV",
      description = "the list of its batch: the block must be the one of its line, in its place")
  private Optional<Path> list = Optional.empty();

  @Option(
      names = "--public-key",
      paramLabel = "PEM",
      description = "the issuer's Ed25519 key: the signature beside the block must be by it")
  private Optional<Path> publicKey = Optional.empty();

  /** What is wrong with the options, in a sentence. */
  Optional<String> fault(Path image) {
    if (list.isPresent() && issued(image).isEmpty()) {
      return Optional.of(list.get() + " has no line for " + image.getFileName());
    }
    return publicKey
        .filter(file -> KeyFile.checking(file).isEmpty())
        .map(file -> file + " holds no public Ed25519 key; openssl pkey -pubout prints one");
  }

  /** The line of an image in the list. */
  Optional<IssuedMedium> issued(Path image) {
    return list.flatMap(IssuedList::read).flatMap(issued -> issued.of(image));
  }

  /** The issuer's key. */
  Optional<PublicKey> key() {
    return publicKey.flatMap(KeyFile::checking);
  }
}
