package rondo.simulator.start;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.place.Slot;
import rondo.machine.contract.ContractHands;
import rondo.machine.contract.MachineContract;
import rondo.machine.control.Machine;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.hands.HandResult;

class SimulatedMachineTest extends MachineContract {
  static final double SPEED = 40;
  static final String SECRET = "a secret of tests only";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // the contract prepares before each test
  MachineSimulator simulator;

  @Override
  protected void prepare() {
    MachineSimulatorConfig config =
        new MachineSimulatorConfig(
            "test",
            folder.resolve("machine.json"),
            MachineFile.sample(),
            SPEED,
            SampleStock.cases(),
            0,
            SECRET,
            0,
            List.of());
    simulator = MachineSimulator.start(config, InstantSource.system(), System::nanoTime);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Override
  protected Machine open() {
    return simulator.open();
  }

  @Override
  protected long greatestTokenSeen() {
    return simulator.view().truth().greatestToken();
  }

  @Override
  protected ContractHands hands() {
    return new ContractHands() {
      @Override
      public Slot fullSlot() {
        return new Slot(2, 17);
      }

      @Override
      public Slot freeSlot() {
        return new Slot(3, 30);
      }

      @Override
      public void take() {
        must(simulator.hands().take());
      }

      @Override
      public void lay() {
        must(simulator.hands().insert(SampleStock.code(9)));
      }
    };
  }

  private static void must(HandResult result) {
    if (result instanceof HandResult.NotPossible(String why)) {
      throw new AssertionError(why);
    }
  }
}
