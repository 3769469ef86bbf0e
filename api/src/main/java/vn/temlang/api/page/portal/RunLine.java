package vn.temlang.api.page.portal;

import java.time.Instant;

/**
 * A line in a list of stamp runs.
 *
 * @param link address of the run's page
 * @param size how many stamps it has
 * @param activated how many of them are activated
 */
public record RunLine(
    String link, String product, long size, long activated, Instant createdAt, boolean sample) {}
