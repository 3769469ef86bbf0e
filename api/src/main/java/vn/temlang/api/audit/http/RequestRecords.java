package vn.temlang.api.audit.http;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.Act;
import vn.temlang.api.audit.AuditEntry;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.Outcome;
import vn.temlang.api.audit.PersonalValue;
import vn.temlang.api.problem.Problem;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.log.SaltSource;

/** Makes entries of requests; requests that match no route change nothing and leave none. */
@Singleton
public class RequestRecords {
  private static final String ORIGIN = "origin";

  private final AuditLedger ledger;
  private final Origins origins;
  private final RefusedStrangers strangers;
  private final IdSource ids;
  private final SaltSource salts;
  private final Clock clock;

  RequestRecords(AuditLedger ledger, Origins origins, IdSource ids, SaltSource salts, Clock clock) {
    this.ledger = ledger;
    this.origins = origins;
    this.strangers = new RefusedStrangers(clock);
    this.ids = ids;
    this.salts = salts;
    this.clock = clock;
  }

  /** Somebody known is about to change something. */
  void begun(HttpRequest<?> request, byte[] body) {
    Optional<AccountId> account = account(request);
    Optional<String> route = BasicHttpAttributes.getUriTemplate(request);
    if (account.isEmpty() || route.isEmpty()) {
      return;
    }
    Act act = RequestActs.act(request, route.get(), body);
    append(request, account, act, new Outcome.Begun());
    AuditNotes.of(request).begun(act);
  }

  /** Something was changed or refused; filters say so of requests that change by their method. */
  public void done(HttpRequest<?> request, HttpResponse<?> response) {
    Optional<String> route = BasicHttpAttributes.getUriTemplate(request);
    if (route.isEmpty()) {
      return;
    }
    Optional<AccountId> account = account(request);
    OptionalInt times = account.isPresent() ? OptionalInt.of(1) : strangers.count();
    if (times.isPresent()) {
      Act act =
          AuditNotes.of(request)
              .begun()
              .orElseGet(() -> RequestActs.act(request, route.get(), new byte[0]));
      append(
          request,
          account,
          act,
          new Outcome.Done(status(request, response), reason(request, response), times.getAsInt()));
    }
  }

  /** What is about persons goes out to somebody. */
  void shown(HttpRequest<?> request, int status) {
    BasicHttpAttributes.getUriTemplate(request)
        .ifPresent(
            route ->
                append(
                    request,
                    account(request),
                    RequestActs.act(request, route, new byte[0]),
                    new Outcome.Done(status, "", 1)));
  }

  /** Somebody wanted to see what is about persons and was refused, or did not find it. */
  void notShown(HttpRequest<?> request, HttpResponse<?> response) {
    Optional<String> route = BasicHttpAttributes.getUriTemplate(request);
    if (route.isEmpty() || AuditNotes.of(request).isDone()) {
      return;
    }
    Optional<AccountId> account = account(request);
    OptionalInt times = account.isPresent() ? OptionalInt.of(1) : strangers.count();
    if (times.isPresent()) {
      append(
          request,
          account,
          RequestActs.act(request, route.get(), new byte[0]),
          new Outcome.Done(status(request, response), reason(request, response), times.getAsInt()));
    }
  }

  /** A wrong login name or password came with a request that is no sign-in of its own. */
  public void refusedSignIn(HttpRequest<?> request, String login) {
    AuditNotes.of(request).value("login", login);
    boolean written = RequestActs.changes(request);
    Optional<String> route = BasicHttpAttributes.getUriTemplate(request);
    if (written || route.isEmpty()) {
      return;
    }
    strangers
        .count()
        .ifPresent(
            times ->
                append(
                    request,
                    Optional.empty(),
                    RequestActs.act(request, route.get(), new byte[0]),
                    new Outcome.Done(HttpStatus.UNAUTHORIZED.getCode(), "SIGN_IN_FIRST", times)));
  }

  private void append(
      HttpRequest<?> request, Optional<AccountId> account, Act act, Outcome outcome) {
    AuditNotes notes = AuditNotes.of(request);
    Stream<PersonalValue> origin =
        notes.begun().isPresent() ? Stream.empty() : Stream.of(kept(ORIGIN, origins.of(request)));
    Stream<PersonalValue> noted =
        outcome instanceof Outcome.Begun
            ? Stream.empty()
            : notes.values().entrySet().stream().map(note -> kept(note.getKey(), note.getValue()));
    AuditEntry entry =
        new AuditEntry(
            ids.next(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            request(request),
            account,
            act,
            outcome,
            Stream.concat(origin, noted).toList());
    // also of those who were let through nowhere
    RequestReach.indifferently(
        () -> {
          ledger.append(entry);
          return entry;
        });
    if (outcome instanceof Outcome.Done) {
      notes.done();
    }
  }

  // PostgreSQL keeps no zero character in a text, and nobody's name has more than a line
  private PersonalValue kept(String name, String value) {
    String text = value.replace("\0", "");
    return new PersonalValue(name, salts.next(), text.substring(0, Math.min(text.length(), 300)));
  }

  private static UUID request(HttpRequest<?> request) {
    return request.getAttribute("X-Request-Id", String.class).map(UUID::fromString).orElseThrow();
  }

  private static Optional<AccountId> account(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(Subject::of)
        .map(Subject::account)
        .or(() -> AuditNotes.of(request).account());
  }

  /** A browser that has to sign in first is sent to the form, and still was refused. */
  static int status(HttpRequest<?> request, HttpResponse<?> response) {
    boolean sentAway = response.code() >= 300 && response.code() < 400;
    return sentAway
        ? request
            .getAttribute(SecurityFilter.REJECTION, HttpStatus.class)
            .map(HttpStatus::getCode)
            .orElse(response.code())
        : response.code();
  }

  private static String reason(HttpRequest<?> request, HttpResponse<?> response) {
    String told = response.body() instanceof Problem problem ? problem.reason() : "";
    return List.of(AuditNotes.of(request).reason(), told).stream()
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }
}
