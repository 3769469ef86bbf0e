package vn.temlang.api.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;

/** Keeps what accounts are told. */
public interface Notices extends Unread {
  /** What an account was told, the newest first. */
  List<Notice> of(AccountId who, int most);

  /** Marks one as read, if it is this account's. */
  void read(AccountId who, UUID id, Instant at);

  void readAll(AccountId who, Instant at);

  /** Tells, unless this was told before. */
  void tell(AccountId who, Occasion occasion, Instant at);

  /** Takes out what was told before a moment. */
  void forget(Instant before);

  /**
   * What has to be told now: keys that end and requests whose clock runs out, listings in trouble,
   * and certificates that end 90, 30, 7 days ahead and on their last day, have ended or were
   * revoked within the last 30 days.
   *
   * @param today in Viet Nam
   */
  List<Occasion> occasions(Instant now, LocalDate today);

  /** A role that counts, and who has it. */
  record Holder(AccountId account, Grant grant) {}

  /**
   * Who has a role in one of these places, or everywhere.
   *
   * @param places values of scopes
   */
  List<Holder> holders(Set<String> places, Instant now);
}
