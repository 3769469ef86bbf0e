package vn.temlang.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.diary.Written;

/** Every reason has a sentence in both languages, and every sentence a reason. */
class SentencesTest {
  private static final Pattern LITERAL = Pattern.compile("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)\"");
  private static final Pattern FACT = Pattern.compile("\\{(\\d)}");

  private final Sentences sentences = new Sentences();

  private static Properties read(String language) throws IOException {
    Properties properties = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/problems/" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  /** Reasons that are names of enums. */
  private static Set<String> named() {
    Set<String> reasons = new TreeSet<>();
    Arrays.stream(RefusalReason.values()).map(Enum::name).forEach(reasons::add);
    Arrays.stream(Written.Reason.values()).map(r -> "DIARY_" + r.name()).forEach(reasons::add);
    reasons.addAll(ofSales());
    reasons.addAll(ofAccounts());
    return reasons;
  }

  /** Enums of a package that shows none of them. */
  private static Set<String> ofAccounts() {
    Set<String> reasons = new TreeSet<>();
    for (String holder :
        Set.of(
            "access.GiveRole",
            "account.LoginName",
            "account.OpenAccount",
            "account.factor.ResetFactors",
            "account.invitation.AcceptInvitation",
            "account.invitation.Invite",
            "account.key.ManageKeys",
            "account.openid.ComeBack",
            "account.openid.LinkedWays",
            "account.people.ManageAccounts",
            "account.portal.Forms",
            "account.portal.GrantForm",
            "sheet.MalformedSheet")) {
      try {
        Class<?> reason = Class.forName("vn.temlang.api." + holder + "$Reason");
        for (Object value : reason.getEnumConstants()) {
          reasons.add(((Enum<?>) value).name());
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return reasons;
  }

  /** Each refusal of a wish about selling carries an enum. */
  private static Set<String> ofSales() {
    Set<String> reasons = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.temlang.storefrontsync")) {
      if (type.getSimpleName().equals("Refused")) {
        for (RecordComponent component : type.reflect().getRecordComponents()) {
          Object[] values = component.getType().getEnumConstants();
          if (values != null) {
            Arrays.stream(values)
                .map(value -> ((Enum<?>) value).name())
                .map(name -> name.equals("OTHER_CONTENT") ? "CONFLICTING_REPEAT" : name)
                .forEach(reasons::add);
          }
        }
      }
    }
    return reasons;
  }

  /** Reasons that the edge writes out. */
  private static Set<String> written() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/temlang/api"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          literals.add(matcher.group(1));
        }
      }
    }
    // a cell's format names what is wrong with it
    try {
      for (Object format :
          Class.forName("vn.temlang.api.intake.row.CellFormat").getEnumConstants()) {
        literals.add("CELL_" + ((Enum<?>) format).name());
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return literals;
  }

  @Test
  void every_reason_that_an_enum_names_has_a_sentence() {
    assertThat(ofSales()).isNotEmpty();
    assertThat(named()).allMatch(sentences::knows);
  }

  @Test
  void every_reason_that_the_edge_writes_out_has_a_sentence() throws IOException {
    Pattern asked =
        Pattern.compile(
            "(?:answer|problem|refused)\\(\\s*(?:[^\";]*?,)?\\s*\"([A-Z][A-Z0-9_]*[A-Z0-9])\"",
            Pattern.DOTALL);
    Set<String> reasons = new TreeSet<>();
    for (String folder : Set.of("rest", "problem", "account", "ledger", "intake")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/temlang/api", folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher matcher = asked.matcher(Files.readString(file));
          while (matcher.find()) {
            reasons.add(matcher.group(1));
          }
        }
      }
    }
    assertThat(reasons).contains("NOT_FOUND", "UNKNOWN_TEMPLATE", "NOT_YOURS");
    assertThat(reasons).allMatch(sentences::knows);
  }

  @Test
  void every_sentence_has_a_reason() throws IOException {
    Set<String> used = named();
    used.addAll(written());
    assertThat(read("vi").stringPropertyNames()).isSubsetOf(used).contains("UNKNOWN_STAMP");
  }

  @Test
  void both_languages_say_the_same_things_with_the_same_facts() throws IOException {
    Properties vietnamese = read("vi");
    Properties english = read("en");
    assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String reason : vietnamese.stringPropertyNames()) {
      assertThat(facts(vietnamese.getProperty(reason)))
          .as(reason)
          .isEqualTo(facts(english.getProperty(reason)));
      assertThat(vietnamese.getProperty(reason)).isNotEqualTo(english.getProperty(reason));
    }
  }

  private static Set<String> facts(String sentence) {
    Set<String> facts = new TreeSet<>();
    FACT.matcher(sentence).results().forEach(found -> facts.add(found.group(1)));
    return facts;
  }
}
