package vn.temlang.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import vn.temlang.traceability.IdSource;

/** Starts the server; the one place where the clock, randomness and the environment come in. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Temlang",
            version = "0.1",
            description =
                "Producers, products, batches, stamps and listings of OCOP products. "
                    + "Refusals are RFC 9457 problems with a reason and a sentence in Vietnamese and English.",
            license = @License(name = "Apache-2.0")),
    security = {@SecurityRequirement(name = "account"), @SecurityRequirement(name = "key")})
@SecurityScheme(name = "account", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Factory
public class Application {
  private static final int BAD_SURROUNDINGS = 78;

  /**
   * Exit status: 0 after an orderly stop, 78 where the configuration or the surroundings do not
   * allow a start (EX_CONFIG of sysexits.h).
   */
  public static void main(String[] args) {
    new Server()
        .args(args)
        .mainClass(Application.class)
        .environments("server")
        .banner(false)
        .start();
  }

  // Micronaut's mapError looks failures up by their exact class, and so cannot catch them all
  private static final class Server extends Micronaut {
    @Override
    protected void handleStartupException(Environment environment, Throwable failure) {
      StartFailure.of(failure).tell(System.err);
      System.exit(BAD_SURROUNDINGS);
    }
  }

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Singleton
  IdSource traceIds() {
    return UuidCreator::getTimeOrderedEpoch;
  }

  @Singleton
  vn.temlang.storefrontsync.IdSource storeIds() {
    return UuidCreator::getTimeOrderedEpoch;
  }
}
