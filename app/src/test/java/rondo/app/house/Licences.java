package rondo.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a library's licences from its POM, or its parents' POMs, in the local repository. */
final class Licences {
  private static final Pattern PERMISSIVE =
      Pattern.compile(
          "(?i).*(apache|\\bmit\\b|bsd|eclipse|\\bepl\\b|\\bedl\\b|mozilla|\\bmpl\\b|cc0|public domain|bouncy"
              + " castle|\\bisc\\b|unicode|\\bupl\\b|unlicense).*",
          Pattern.DOTALL);

  private Licences() {}

  /** Of a dual licence we take the permissive one. */
  static boolean arePermissive(List<String> names) {
    return names.stream().anyMatch(name -> PERMISSIVE.matcher(name).matches());
  }

  /** The names in the POM beside a jar, or in its nearest parent that has some. */
  static List<String> ofJar(Path jar) throws IOException {
    Path version = jar.getParent();
    Path artifact = version.getParent();
    return ofPom(version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".pom"));
  }

  static List<String> ofPom(Path pom) throws IOException {
    if (!Files.exists(pom)) {
      return List.of();
    }
    Element project = parse(pom);
    List<String> names = new ArrayList<>();
    child(project, "licenses")
        .ifPresent(licenses ->
            children(licenses, "license")
                .forEach(l -> child(l, "name").ifPresent(n -> names.add(text(n)))));
    Optional<Element> parent = child(project, "parent");
    return names.isEmpty() && parent.isPresent()
        ? ofPom(parentPom(pom, project, parent.get()))
        : names;
  }

  private static Path parentPom(Path pom, Element project, Element parent) {
    String group =
        child(project, "groupId")
            .or(() -> child(parent, "groupId"))
            .map(Licences::text)
            .orElseThrow();
    Path repository = pom.getParent().getParent().getParent();
    for (int depth = group.split("\\.").length; depth > 0; depth--) {
      repository = repository.getParent();
    }
    String artifact = child(parent, "artifactId").map(Licences::text).orElseThrow();
    String version = child(parent, "version").map(Licences::text).orElseThrow();
    return repository
        .resolve(child(parent, "groupId").map(Licences::text).orElseThrow().replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static Element parse(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("cannot read " + pom, e);
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
