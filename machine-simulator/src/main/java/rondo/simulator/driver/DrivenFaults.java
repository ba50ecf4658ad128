package rondo.simulator.driver;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Faults;
import rondo.simulator.world.World;

/** Faults of a world that runs. */
final class DrivenFaults implements Faults {
  private final WorldDriver driver;
  private final World world;

  DrivenFaults(WorldDriver driver, World world) {
    this.driver = driver;
    this.world = world;
  }

  @Override
  public void set(Fault fault) {
    change(faults -> Stream.concat(faults.stream(), Stream.of(fault)).distinct().toList());
  }

  @Override
  public void clear(Fault fault) {
    change(faults -> faults.stream().filter(f -> !f.equals(fault)).toList());
  }

  @Override
  public void clearAll() {
    change(faults -> List.of());
  }

  @Override
  public List<Fault> active() {
    return driver.view().truth().faults();
  }

  private void change(UnaryOperator<List<Fault>> by) {
    driver.ask(() -> {
      driver.settle(world.breakOrMend(by, driver.now()), Optional.empty());
      return true;
    });
  }
}
