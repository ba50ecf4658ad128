package rondo.media.prepaid;

import java.util.Locale;

/** What a service ID means (seed 002, 2-1): with 32 bits an address, with fewer a name. */
public sealed interface ServiceAddress {
  /** Addresses have exactly so many bits. */
  int ADDRESS_BITS = 32;

  /** As people write it. */
  String words();

  /**
   * An IPv4 address.
   *
   * @param dotted four numbers with dots
   */
  record Ip(String dotted) implements ServiceAddress {
    @Override
    public String words() {
      return dotted;
    }
  }

  /**
   * A name to be looked up in a directory that the operator signs.
   *
   * @param name the ID in hexadecimal digits
   */
  record Name(String name) implements ServiceAddress {
    @Override
    public String words() {
      return name;
    }
  }

  /** What a block's service ID means under its layout. */
  static ServiceAddress of(BlockLayout layout, PrepaidBlock block) {
    long id = block.serviceId();
    if (layout.serviceBits() < ADDRESS_BITS) {
      int digits = Math.ceilDiv(layout.serviceBits(), 4);
      return new Name(String.format(Locale.ROOT, "%0" + digits + "x", id));
    }
    return new Ip("%d.%d.%d.%d".formatted(id >>> 24, id >>> 16 & 255, id >>> 8 & 255, id & 255));
  }
}
