package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * Accounts that the reader manages, a form that posts {@code id}, {@code login} and {@link
 * GrantFields} to {@code /portal/accounts/invitations}, and the invitations that wait, each with a
 * form that posts to {@code /portal/accounts/invitations/<id>/withdraw}.
 *
 * @param more whether there are more accounts than shown
 * @param id for the next invitation: sent twice it invites once
 * @param keys whether the reader may make keys for programs
 * @param login what was typed before
 * @param faults why nobody was invited
 */
public record PeopleView(
    String query,
    List<Line> accounts,
    boolean more,
    List<Waiting> waiting,
    GrantFields fields,
    UUID id,
    boolean keys,
    String login,
    Faults faults)
    implements View {
  /** An account; a role stands with its place in {@code roles}. */
  public record Line(String link, String name, List<String> roles, Instant openedAt) {
    public Line {
      roles = List.copyOf(roles);
    }
  }

  /** An invitation that was not used yet. */
  public record Waiting(UUID id, String name, String role, Instant expiresAt) {}

  public PeopleView {
    accounts = List.copyOf(accounts);
    waiting = List.copyOf(waiting);
  }

  @Override
  public String template() {
    return "portal/people";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
