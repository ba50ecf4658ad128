package rondo.app.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The lengths of files and methods below a folder, in lines, as the compiler's parser sees them.
 *
 * @param files every file
 * @param methods every method with a body
 */
record SourceSizes(List<Size> files, List<Size> methods) {
  /** A thing and its lines. */
  record Size(String name, int lines) {}

  static SourceSizes of(Path folder) throws IOException {
    SourceSizes sizes = new SourceSizes(new ArrayList<>(), new ArrayList<>());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        sizes.measure(folder, paths.filter(p -> p.toString().endsWith(".java")).sorted().toList());
      }
    }
    return sizes;
  }

  int lines() {
    return files.stream().mapToInt(Size::lines).sum();
  }

  private void measure(Path folder, List<Path> sources) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    for (Path source : sources) {
      files.add(new Size(folder.relativize(source).toString(), Files.readAllLines(source).size()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager disk = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  disk,
                  null,
                  List.of("-proc:none"),
                  null,
                  disk.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions).scan(unit, null);
      }
    }
  }

  private final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Methods(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      long end = positions.getEndPosition(unit, method);
      if (method.getBody() != null && end >= 0) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        long last = unit.getLineMap().getLineNumber(end);
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        methods.add(new Size(file + " " + method.getName(), (int) (last - first + 1)));
      }
      return super.visitMethod(method, null);
    }
  }
}
