package vn.temlang.api.access;

import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asks.
 *
 * @param name a login name of the account, to greet with and to sign records with
 * @param grants those that count at the moment of asking
 */
public record Subject(AccountId account, String name, List<Grant> grants) {
  private static final String ATTRIBUTE = "subject";

  public Subject {
    grants = List.copyOf(grants);
  }

  /** The same person without any role. */
  public Subject withoutRoles() {
    return new Subject(account, name, List.of());
  }

  /** The role, in words, in which this person enters others into the register. */
  public Optional<String> entersFor() {
    return grants.stream()
        .map(Grant::role)
        .flatMap(
            role ->
                switch (role) {
                  case TEAM_MEMBER -> Stream.of("Thành viên tổ công nghệ số cộng đồng");
                  case COMMUNE_OFFICER -> Stream.of("Cán bộ cấp xã");
                  case HOUSEHOLD, MEMBER, MANAGER, PROVINCE_OFFICER, INSPECTOR, OPERATOR, API_KEY ->
                      Stream.<String>empty();
                })
        .findFirst();
  }

  /** Who is signed in, as the framework carries it through a request. */
  public Authentication authentication(Map<String, Object> more) {
    Map<String, Object> attributes = new java.util.HashMap<>(more);
    attributes.put(ATTRIBUTE, this);
    return Authentication.build(
        name, grants.stream().map(grant -> grant.role().name()).distinct().toList(), attributes);
  }

  /** Who was signed in by {@link #authentication}. */
  public static Optional<Subject> of(Authentication authentication) {
    return Optional.ofNullable(authentication.getAttributes().get(ATTRIBUTE))
        .map(Subject.class::cast);
  }

  /** As {@link #of}, where a route let nobody in who did not sign in. */
  public static Subject get(Authentication authentication) {
    return of(authentication).orElseThrow();
  }
}
