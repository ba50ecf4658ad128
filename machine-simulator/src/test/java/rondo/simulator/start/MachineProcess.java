package rondo.simulator.start;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import rondo.simulator.geometry.MachineFile;

/**
 * A machine in a process of its own, to be killed by a test: file as argument, port on its output.
 */
final class MachineProcess {
  private MachineProcess() {}

  public static void main(String[] args) throws InterruptedException {
    MachineSimulatorConfig config =
        new MachineSimulatorConfig(
            "test",
            Path.of(args[0]),
            MachineFile.sample(),
            5,
            SampleStock.cases(),
            0,
            SimulatedMachineTest.SECRET,
            0,
            List.of());
    try (MachineSimulator machine =
        MachineSimulator.start(config, InstantSource.system(), System::nanoTime)) {
      System.out.println("port " + machine.socketPort());
      new CountDownLatch(1).await();
    }
  }
}
