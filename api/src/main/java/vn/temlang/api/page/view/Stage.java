package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of production or trade; product code, place code and time are what TT 02/2024/TT-BKHCN,
 * article 6(5), item 5 asks of each.
 *
 * @param place name of the place
 * @param partner whom it came from or went to
 * @param quantity with its unit, as to be read
 */
public record Stage(
    StageKind kind,
    Instant at,
    Optional<String> productCode,
    Optional<String> place,
    Optional<String> placeCode,
    Optional<String> partner,
    Optional<String> quantity,
    Optional<String> note) {}
