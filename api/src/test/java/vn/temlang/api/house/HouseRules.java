package vn.temlang.api.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that hold the house, numbered as in CONTRIBUTING.md, over a root package, so that they
 * can also be tried on a house that breaks them.
 */
record HouseRules(String root) {
  private static final String[] FRAMEWORKS = {
    "io.micronaut..",
    "com.fasterxml..",
    "tools.jackson..",
    "java.sql..",
    "javax.sql..",
    "org.web3j..",
    "org.postgresql..",
    "io.netty..",
    "reactor..",
    "org.flywaydb..",
    "gg.jte.."
  };
  private static final Set<String> CLOCKS =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Year",
          "YearMonth");
  private static final Pattern VAGUE_CLASS = Pattern.compile(".*(Impl|Utils|Helper|Manager|Dto)");
  private static final Set<String> VAGUE_PACKAGES =
      Set.of("util", "utils", "common", "misc", "base");

  /** Rule 1. */
  ArchRule noCyclesAtAnyLevel() {
    return CompositeArchRule.of(
            List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                slices().matching(root + ".(*).(*)..").should().beFreeOfCycles(),
                slices().matching(root + ".(**)").should().beFreeOfCycles()))
        .allowEmptyShould(true);
  }

  /** Rule 2. */
  ArchRule siblingsNeverSeeEachOther() {
    return CompositeArchRule.of(
            List.of(
                noClasses()
                    .that()
                    .resideInAPackage(root + ".traceability..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(root + ".storefrontsync..", root + ".api.."),
                noClasses()
                    .that()
                    .resideInAPackage(root + ".storefrontsync..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(root + ".traceability..", root + ".api.."),
                noClasses()
                    .that()
                    .resideInAPackage(root + ".qrlabels..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        root + ".traceability..", root + ".storefrontsync..", root + ".api.."),
                noClasses()
                    .that()
                    .resideInAPackage(root + ".qrlabels..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS)))
        .allowEmptyShould(true);
  }

  /** Rule 3. */
  ArchRule featuresLookBackOnly(RoomPlan plan) {
    String room = root + "." + plan.room();
    List<ArchRule> rules = new ArrayList<>();
    rules.add(
        classes()
            .that()
            .resideInAPackage(room + "..")
            .should(standIn(room, plan.before().keySet())));
    plan.before()
        .keySet()
        .forEach(
            feature ->
                rules.add(
                    classes()
                        .that()
                        .resideInAPackage(room + "." + feature)
                        .should(onlyDependOnClassesThat(allowed(plan, feature)))
                        .as("feature " + feature + " looks back only")));
    return CompositeArchRule.of(rules).allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> allowed(RoomPlan plan, String feature) {
    String room = root + "." + plan.room();
    List<String> packages = new ArrayList<>(List.of(room, root + ".qrlabels.."));
    packages.addAll(
        List.of("javax.crypto..", "org.jspecify..", "jakarta.inject..", "jakarta.transaction.."));
    packages.add("org.slf4j..");
    packages.add(room + "." + feature);
    plan.allBefore(feature).forEach(before -> packages.add(room + "." + before));
    packages.addAll(plan.librariesOf(feature));
    DescribedPredicate<JavaClass> known = resideInAnyPackage(packages.toArray(String[]::new));
    return DescribedPredicate.describe(
        "itself, features before it and " + packages,
        type -> {
          JavaClass base = type.getBaseComponentType();
          return base.isPrimitive() || plainJava(base) || known.test(base);
        });
  }

  private static boolean plainJava(JavaClass type) {
    return type.getPackageName().startsWith("java.")
        && !type.getPackageName().startsWith("java.sql");
  }

  private static ArchCondition<JavaClass> standIn(String room, Set<String> features) {
    return condition(
        "stand in a feature that the plan names",
        type -> {
          String inside = type.getPackageName().substring(room.length());
          String feature = inside.isEmpty() ? "" : inside.substring(1).split("\\.", 2)[0];
          return feature.isEmpty() || features.contains(feature);
        });
  }

  /** Rule 4. */
  ArchRule adaptersAreHidden() {
    return CompositeArchRule.of(
            List.of(
                classes().that(adapters()).and().areTopLevelClasses().should().notBePublic(),
                classes().that(adapters()).should(beSeenInTheirPackageOnly())))
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> adapters() {
    return DescribedPredicate.or(
        resideInAnyPackage(root + ".traceability.*.*..", root + ".storefrontsync.*.*.."),
        resideInAnyPackage(root + ".api..jdbc.."));
  }

  private static ArchCondition<JavaClass> beSeenInTheirPackageOnly() {
    return condition(
        "be seen in their own package only",
        type ->
            type.getDirectDependenciesToSelf().stream()
                .allMatch(
                    use -> use.getOriginClass().getPackageName().equals(type.getPackageName())));
  }

  /** Rule 5. */
  ArchRule controllersStandInApiAndCallUseCases() {
    String controller = "io.micronaut.http.annotation.Controller";
    return CompositeArchRule.of(
            List.of(
                classes()
                    .that()
                    .areAnnotatedWith(controller)
                    .should()
                    .resideInAPackage(root + ".api.."),
                noClasses()
                    .that()
                    .areAnnotatedWith(controller)
                    .should()
                    .dependOnClassesThat(adapters()),
                noClasses()
                    .that()
                    .areAnnotatedWith(controller)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.micronaut.data..")))
        .allowEmptyShould(true);
  }

  /** Rule 6. */
  ArchRule worldlyThingsAreInjected() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".api.Application")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "reads a clock, randomness or the environment", this::worldly))
        .allowEmptyShould(true);
  }

  private boolean worldly(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    String call = access.getTargetOwner().getSimpleName() + "." + name;
    if (owner.startsWith("java.time.")
        && CLOCKS.contains(access.getTargetOwner().getSimpleName())) {
      return name.equals("now") && !access.getTarget().getFullName().contains("java.time.Clock");
    }
    return owner.startsWith("java.")
        && (Set.of(
                    "UUID.randomUUID",
                    "Math.random",
                    "System.getenv",
                    "System.currentTimeMillis",
                    "ThreadLocalRandom.current",
                    "Random.<init>")
                .contains(call)
            || call.startsWith("Clock.system"));
  }

  /** Rule 7. */
  ArchRule namesSaySomething() {
    return CompositeArchRule.of(
        List.of(
            classes()
                .should(
                    condition(
                        "have a name that says something",
                        type -> !VAGUE_CLASS.matcher(type.getSimpleName()).matches())),
            classes()
                .should(
                    condition(
                        "stand in a package whose name says something",
                        type ->
                            List.of(type.getPackageName().split("\\.")).stream()
                                .noneMatch(VAGUE_PACKAGES::contains)))));
  }

  /** Rule 8, the part that the compiled classes show. */
  ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            condition(
                "stand in a package with @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  private static ArchCondition<JavaClass> condition(
      String description, java.util.function.Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " does not " + description + visibility(type)));
        }
      }
    };
  }

  private static String visibility(JavaClass type) {
    Collection<String> users =
        type.getDirectDependenciesToSelf().stream()
            .map(use -> use.getOriginClass().getName())
            .filter(user -> !user.startsWith(type.getPackageName() + "."))
            .distinct()
            .sorted()
            .toList();
    String visible = type.getModifiers().contains(JavaModifier.PUBLIC) ? " (public)" : "";
    return visible + (users.isEmpty() ? "" : ", used by " + users);
  }
}
