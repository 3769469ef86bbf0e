package vn.temlang.traceability.event.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** GS1's own JSON schema of EPCIS 2.0, formats included. */
public final class EpcisSchema {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(
              vector("EPCIS-JSON-Schema.json"),
              InputFormat.JSON,
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private EpcisSchema() {}

  /** What the schema has against a document, nothing if it is valid. */
  public static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** A file of GS1's repository. */
  public static String vector(String name) {
    try (InputStream stream = EpcisSchema.class.getResourceAsStream("/vectors/epcis/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
