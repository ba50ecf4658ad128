package rondo.base.lifecycle;

/** A process that waits to be stopped; {@link StoppedProcessTest} stops it. */
final class StoppedProcess {
  private StoppedProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (Lifecycle lifecycle = new Lifecycle("probe").closeAtExit()) {
      lifecycle.manage(() -> System.out.println("first closed"));
      lifecycle.manage(() -> System.out.println("second closed"));
      System.out.println("ready");
      lifecycle.awaitShutdown();
    }
  }
}
