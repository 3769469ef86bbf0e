package vn.temlang.api.notice;

import vn.temlang.api.access.AccountId;

/** Counts what an account did not read yet. */
@FunctionalInterface
public interface Unread {
  long unread(AccountId who);
}
