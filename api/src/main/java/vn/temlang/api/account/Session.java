package vn.temlang.api.account;

import java.time.Instant;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/**
 * A session that runs.
 *
 * @param id its public name; its token is another thing and known to the browser alone
 * @param usedAt to the minute
 */
record Session(UUID id, AccountId account, Device device, Instant startedAt, Instant usedAt) {}
