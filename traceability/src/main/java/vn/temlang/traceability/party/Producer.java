package vn.temlang.traceability.party;

import java.util.Optional;
import vn.temlang.traceability.Name;

/**
 * A producer (chủ thể). {@code reference} is the number that a published list gives it and keeps
 * households apart whose names were removed; {@code enteredOnBehalfBy} says which role typed the
 * record where it was not the producer itself; {@code sample} marks made-up data.
 */
public record Producer(
    ProducerId id,
    ProducerKind kind,
    Name name,
    Optional<String> reference,
    Optional<String> enteredOnBehalfBy,
    boolean sample) {}
