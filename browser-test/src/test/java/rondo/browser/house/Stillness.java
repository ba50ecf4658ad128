package rondo.browser.house;

/**
 * Waits until a page has its letters and has ended its transitions: neither is anybody's design.
 */
final class Stillness {
  static final String SCRIPT =
      """
      async () => {
        const ends = (motion) => motion.effect.getComputedTiming().endTime !== Infinity;
        const end = (motion) => motion.finished.catch(() => "its page went away");
        await document.fonts.ready;
        await new Promise(requestAnimationFrame);
        await Promise.all(document.getAnimations().filter(ends).map(end));
      }
      """;

  private Stillness() {}
}
