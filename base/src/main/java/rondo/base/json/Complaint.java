package rondo.base.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a document in our own words, because Jackson's quote its values. */
final class Complaint {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private Complaint() {}

  static MalformedJsonException about(JacksonException fault) {
    return switch (fault) {
      case StreamConstraintsException _ -> at(fault, "longer, deeper or larger than allowed");
      case UnexpectedEndOfInputException _ -> at(fault, "the document ends too early");
      case StreamReadException _ -> at(fault, "not JSON, or a key is doubled");
      case UnrecognizedPropertyException _ -> at(fault, "unknown field");
      case InvalidNullException _ -> at(fault, "missing or null");
      case InvalidTypeIdException _ -> at(fault, "unknown or missing type");
      case ValueInstantiationException _ -> at(fault, "value out of its range");
      case MismatchedInputException mismatch -> at(fault, expected(mismatch));
      default -> at(fault, "not readable");
    };
  }

  private static String expected(MismatchedInputException mismatch) {
    Class<?> target = mismatch.getTargetType();
    return target == null
        ? "not what is expected"
        : "not a valid " + target.getSimpleName() + ", or a part is missing";
  }

  private static MalformedJsonException at(JacksonException fault, String why) {
    return new MalformedJsonException(where(fault), why);
  }

  private static String where(JacksonException fault) {
    if (fault.getPath().isEmpty()) {
      var location = fault.getLocation();
      return location == null
          ? "$"
          : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
    StringBuilder path = new StringBuilder("$");
    for (JacksonException.Reference step : fault.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(name(step.getPropertyName()));
      }
    }
    return path.toString();
  }

  /** A name comes from the sender too; only one that looks like a name is repeated. */
  private static String name(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : "(a name not shown)";
  }
}
