package rondo.simulator.start;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.contract.ContractController;
import rondo.machine.device.ArmStop;
import rondo.simulator.geometry.MachineFile;

/**
 * A fast machine that carries cases from slot to slot until somebody kills it: file and fencing
 * token as arguments, one line on its output once it moves.
 */
final class ShuttleProcess {
  private ShuttleProcess() {}

  public static void main(String[] args) {
    MachineSimulatorConfig config =
        new MachineSimulatorConfig(
            "test",
            Path.of(args[0]),
            MachineFile.sample(),
            400,
            SampleStock.cases(),
            0,
            SimulatedMachineTest.SECRET,
            0,
            List.of());
    long token = Long.parseLong(args[1]);
    try (MachineSimulator machine =
        MachineSimulator.start(config, InstantSource.system(), System::nanoTime)) {
      ContractController controller =
          new ContractController(machine.open(), new FencingToken(token));
      controller.order(new Action.Home());
      System.out.println("moving");
      RandomGenerator random = new SplittableRandom(token);
      while (true) {
        shuttle(controller, random);
      }
    }
  }

  /** Whatever fails here is the machine's business: the next round homes anew. */
  private static void shuttle(ContractController controller, RandomGenerator random) {
    controller.order(new Action.Home());
    stopBefore(controller, random);
    controller.order(new Action.Grip(false));
    controller.order(new Action.ArmTo(ArmStop.SLOT));
    controller.order(new Action.Grip(true));
    controller.order(new Action.ArmTo(ArmStop.PANE));
    stopBefore(controller, random);
    controller.order(new Action.ArmTo(ArmStop.SLOT));
    controller.order(new Action.Grip(false));
    controller.order(new Action.ArmTo(ArmStop.PANE));
  }

  private static void stopBefore(ContractController controller, RandomGenerator random) {
    controller.order(new Action.TurnTo(random.nextInt(3, 6)));
    controller.order(new Action.LiftTo(1));
  }
}
