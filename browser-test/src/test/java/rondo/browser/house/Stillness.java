package rondo.browser.house;

/** Waits until a page has ended its transitions: half-lit colours are nobody's design. */
final class Stillness {
  static final String SCRIPT =
      """
      async () => {
        const ends = (motion) => motion.effect.getComputedTiming().endTime !== Infinity;
        const end = (motion) => motion.finished.catch(() => "its page went away");
        await new Promise(requestAnimationFrame);
        await Promise.all(document.getAnimations().filter(ends).map(end));
      }
      """;

  private Stillness() {}
}
