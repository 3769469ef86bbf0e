package vn.temlang.api.page.portal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in a list of batches.
 *
 * @param link address of the batch's page
 * @param quantity with its unit, as to be read
 */
public record BatchLine(
    String number,
    String link,
    String product,
    String quantity,
    LocalDate producedOn,
    Optional<LocalDate> expiresOn,
    boolean sample) {}
