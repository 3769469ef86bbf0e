package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of production or trade; product code, place code and time are what TT 02/2024/TT-BKHCN,
 * article 6(5), item 5 asks of each.
 *
 * @param place name and commune of the place; its kind in place of a name that may be a person's
 * @param partner whom it came from or went to: a place, an organisation or an identifier; never a
 *     name in free words, which may be that of a person
 * @param quantity with its unit, as to be read
 * @param note the farmer's own words, only where the producer agreed that the public may read them
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
