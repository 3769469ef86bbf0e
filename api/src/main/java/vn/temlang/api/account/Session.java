package vn.temlang.api.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that runs.
 *
 * @param id its public name; its token is another thing and known to the browser alone
 * @param usedAt to the minute
 */
record Session(UUID id, String login, Device device, Instant startedAt, Instant usedAt) {}
