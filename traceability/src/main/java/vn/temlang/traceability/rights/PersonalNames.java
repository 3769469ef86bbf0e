package vn.temlang.traceability.rights;

import java.time.Instant;
import java.util.Set;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;

/** The names of people where the register needs some name. */
public interface PersonalNames {
  /** Of the contact and of who agreed to something. */
  Set<String> of(ProducerId producer);

  /** Gives the producer another name and takes out who typed it in; answers how much changed. */
  int rename(ProducerId producer, Name pseudonym);

  /**
   * Takes the names out of the words of products: a story, a brand or what a picture is said to
   * show is deleted where it holds one, a product's name that holds one becomes its code.
   *
   * @param stories whether stories, and what pictures are said to show, go whatever is in them
   * @return how many products and pictures changed; shops are told of all, because a title names
   *     the producer
   */
  int takeOutOfProducts(ProducerId producer, Set<String> names, Stories stories, Instant at);

  /** What becomes of the stories of products. */
  enum Stories {
    ALL_DELETED,
    DELETED_WITH_NAMES
  }
}
