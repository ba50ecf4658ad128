package rondo.simulator.driver;

import java.util.Optional;
import java.util.function.Supplier;
import rondo.simulator.hands.HandResult;
import rondo.simulator.hands.Hands;
import rondo.simulator.truth.Case;
import rondo.simulator.world.Handwork;
import rondo.simulator.world.World;

/** Hands in a world that runs. */
final class DrivenHands implements Hands {
  private final WorldDriver driver;
  private final Handwork work;

  DrivenHands(WorldDriver driver, World world) {
    this.driver = driver;
    work = new Handwork(world);
  }

  @Override
  public HandResult swipe(String track1, String track2) {
    return after(() -> work.swipe(track1, track2));
  }

  @Override
  public HandResult hold(String caseName) {
    return after(() -> work.hold(caseName, driver.now()));
  }

  @Override
  public HandResult putAway() {
    return after(() -> work.putAway(driver.now()));
  }

  @Override
  public HandResult insert(String caseName) {
    return after(() -> work.insert(caseName, driver.now()));
  }

  @Override
  public HandResult take() {
    return after(() -> work.take(driver.now()));
  }

  @Override
  public HandResult pushBack() {
    return after(() -> work.pushBack(driver.now()));
  }

  @Override
  public HandResult bring(Case one) {
    return after(() -> work.bring(one, driver.now()));
  }

  @Override
  public HandResult leave(String caseName) {
    return after(() -> work.leave(caseName, driver.now()));
  }

  @Override
  public HandResult walkOff() {
    return after(() -> work.walkOff(driver.now()));
  }

  private HandResult after(Supplier<Handwork.Deed> deed) {
    return driver.ask(() -> {
      Handwork.Deed done = deed.get();
      driver.settle(done.happenings(), Optional.empty());
      return done.result();
    });
  }
}
