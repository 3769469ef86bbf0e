package vn.temlang.traceability.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/** A batch of one product; days are days in Viet Nam. */
public record Batch(
    BatchId id,
    ProducerId producer,
    ProductId product,
    BatchNumber number,
    Quantity quantity,
    SiteId site,
    LocalDate producedOn,
    Optional<LocalDate> expiresOn,
    Optional<Instant> recalledAt,
    boolean sample) {}
