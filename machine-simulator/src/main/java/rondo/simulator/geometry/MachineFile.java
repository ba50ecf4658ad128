package rondo.simulator.geometry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import rondo.machine.device.MachineLayout;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a machine's measures from TOML; a missing or unknown key refuses the start. */
public final class MachineFile {
  private static final TomlMapper TOML =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private MachineFile() {}

  /** The sample machine of 3 decks with 34 positions each. */
  public static Geometry sample() {
    try (InputStream in =
        Objects.requireNonNull(
            MachineFile.class.getResourceAsStream("/rondo/simulator/machine.toml"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample machine file cannot be read", e);
    }
  }

  /** Reads a file; throws {@link UncheckedIOException} or Jackson's exception naming the key. */
  public static Geometry read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the machine file " + file + " cannot be read", e);
    }
  }

  /** Reads TOML text; throws Jackson's exception naming a key that is missing or unknown. */
  public static Geometry parse(String toml) {
    return TOML.readValue(toml, Sections.class).geometry();
  }

  private record Sections(
      Carousel carousel, Lift lift, Arm arm, Gripper gripper, Door door, Camera camera) {
    Geometry geometry() {
      return new Geometry(
          new MachineLayout(carousel.decks, carousel.positions),
          carousel.innerRadiusM,
          carousel.outerRadiusM,
          carousel.deckPitchM,
          arm.slotMm,
          arm.paneMm,
          arm.mouthMm,
          new Drive(carousel.topSpeedDegS, carousel.acceleration),
          new Drive(lift.topSpeedMmS, lift.acceleration),
          new Drive(arm.topSpeedMmS, arm.acceleration),
          new Drive(gripper.topSpeedShareS, gripper.acceleration),
          new Drive(door.topSpeedDegS / door.camTurnDeg, door.acceleration / door.camTurnDeg),
          camera.exposureMs);
    }
  }

  private record Carousel(
      int decks,
      int positions,
      double innerRadiusM,
      double outerRadiusM,
      double deckPitchM,
      double topSpeedDegS,
      @JsonProperty("acceleration_deg_s2") double acceleration) {}

  private record Lift(
      double topSpeedMmS, @JsonProperty("acceleration_mm_s2") double acceleration) {}

  private record Arm(
      double slotMm,
      double paneMm,
      double mouthMm,
      double topSpeedMmS,
      @JsonProperty("acceleration_mm_s2") double acceleration) {}

  private record Gripper(
      double topSpeedShareS, @JsonProperty("acceleration_share_s2") double acceleration) {}

  private record Door(
      double camTurnDeg,
      double topSpeedDegS,
      @JsonProperty("acceleration_deg_s2") double acceleration) {}

  private record Camera(long exposureMs) {}
}
