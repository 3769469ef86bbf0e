package vn.temlang.api.intake.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.temlang.api.intake.row.SheetKind;

/** What stands in the register within the reach of who asks; each look-up is one statement. */
public interface Standing {
  /** A thing of an owner by its own name: a product of a producer, a batch of a product. */
  record Named(UUID owner, String name) {}

  /** Producers with one of these ids, references or names. */
  List<Stood> producers(Set<UUID> ids, Set<String> references, Set<String> names);

  /** Every producer, if there are no more than {@code most}. */
  List<Stood> producersUpTo(int most);

  /** Products with one of these ids, codes, names, or names of an owner. */
  List<Stood> products(Set<UUID> ids, Set<String> codes, Set<String> names, Set<Named> named);

  /** Batches with one of these ids, or numbers of a product. */
  List<Stood> batches(Set<UUID> ids, Set<Named> numbered);

  /** Sites of these producers: {@code name} and {@code id}. */
  List<Stood> sites(Set<UUID> producers);

  /** All of a kind, one after another, at most so many; answers how many that were. */
  long each(SheetKind kind, int most, Consumer<Stood> seen);
}
