package vn.temlang.api.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.access.AccountId;
import vn.temlang.traceability.IdSource;

/**
 * Makes the first account, once, with a random password that is told once and kept in a file for
 * the owner alone.
 */
@Singleton
@Requires(beans = DataSource.class)
class FirstOperator implements ApplicationEventListener<StartupEvent> {
  static final LoginName NAME = new LoginName(LoginName.Kind.NAME, "operator");

  private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Path file;
  private final IdSource ids;
  private final Clock clock;

  FirstOperator(
      Accounts accounts,
      Passwords passwords,
      TemlangConfiguration configuration,
      IdSource ids,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.file = configuration.data().resolve("operator-password");
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (!accounts.isEmpty()) {
      return;
    }
    String password = passwords.fresh();
    // the file first: a password that nobody can read would lock everybody out
    write(password);
    if (accounts.addFirst(credential(password), NAME, clock.instant())) {
      tell(password);
    }
  }

  private Credential credential(String password) {
    return new Credential(new AccountId(ids.next()), passwords.hash(password));
  }

  /** A terminal hears the password, this once; what a log keeps is only where it stands. */
  private void tell(String password) {
    Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .ifPresent(
            console -> console.printf("First operator account: %s / %s%n", NAME.value(), password));
    LOG.info("the first operator's password is in {}", file);
  }

  private void write(String password) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the operator's password cannot be written to " + file, e);
    }
  }
}
