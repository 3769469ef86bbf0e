package vn.temlang.api.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.reflect.ReflectionUtils;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import vn.temlang.api.account.openid.OpenIdProviders;

/**
 * Reads every setting when the server starts. Most are read when somebody needs them, and a server
 * that started well would then fail at each request or, worse, take a switch that it does not
 * understand for off.
 */
@Context
@Requires(beans = DataSource.class)
public final class CheckSettings {
  private static final Set<String> SWITCH = Set.of("true", "false", "yes", "no", "on", "off");
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Boolean.class, "true or false",
          Integer.class, "a whole number",
          Long.class, "a whole number",
          Duration.class, "a time such as 500ms, 5s or PT10M",
          URI.class, "an address such as https://tem.example.vn");

  /** What timers and single values read by themselves; all are more than nothing. */
  private static final Map<String, Class<?>> OUTSIDE_OF_RECORDS =
      Map.ofEntries(
          Map.entry("temlang.outbox.interval", Duration.class),
          Map.entry("temlang.log.every", Duration.class),
          Map.entry("temlang.anchor.every", Duration.class),
          Map.entry("temlang.address-service.interval", Duration.class),
          Map.entry("temlang.messages.interval", Duration.class),
          Map.entry("temlang.audit.every", Duration.class),
          Map.entry("temlang.audit.values-kept", Duration.class),
          Map.entry("temlang.notices.every", Duration.class),
          Map.entry("temlang.account.key-rate", Integer.class),
          Map.entry("temlang.files.every", Duration.class),
          Map.entry("temlang.files.orphans-kept", Duration.class));

  CheckSettings(ApplicationContext context) {
    check(context);
  }

  /**
   * Reads every record of settings, and what stands outside of them.
   *
   * @throws IllegalArgumentException naming the key of a value that is malformed, or Micronaut's
   *     own exception about a value that cannot be converted
   */
  public static void check(ApplicationContext context) {
    OUTSIDE_OF_RECORDS.forEach(
        (key, kind) ->
            context
                .getProperty(key, String.class)
                .filter(value -> !isMoreThanNothing(context, kind, value))
                .ifPresent(value -> refuse(key, value, kind)));
    for (BeanDefinition<?> record :
        context.getBeanDefinitions(
            Object.class, Qualifiers.byStereotype(ConfigurationProperties.class))) {
      if (record.getBeanType().getName().startsWith("vn.temlang.")) {
        requireUnderstood(context, record.getBeanType());
        context.getBean(record);
      }
    }
    context.getBean(OpenIdProviders.class);
  }

  // Micronaut converts any word to false, and where a value cannot be converted it takes the
  // default
  private static void requireUnderstood(ApplicationContext context, Class<?> type) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + "." + hyphenated(component.getName());
      context
          .getProperty(key, String.class)
          .filter(value -> !isUnderstood(context, kind(component), value))
          .ifPresent(value -> refuse(key, value, kind(component)));
    }
  }

  private static boolean isUnderstood(ApplicationContext context, Class<?> kind, String value) {
    return kind == Boolean.class
        ? SWITCH.contains(value.toLowerCase(Locale.ROOT))
        : context.getConversionService().convert(value, kind).isPresent();
  }

  private static boolean isMoreThanNothing(
      ApplicationContext context, Class<?> kind, String value) {
    return context
        .getConversionService()
        .convert(value, kind)
        .filter(
            read ->
                read instanceof Duration time
                    ? time.isPositive()
                    : read instanceof Integer number && number > 0)
        .isPresent();
  }

  private static void refuse(String key, String value, Class<?> kind) {
    throw new IllegalArgumentException(
        "%s is %s, not %s".formatted(key, FORMS.getOrDefault(kind, kind.getSimpleName()), value));
  }

  private static Class<?> kind(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType optional
        ? (Class<?>) optional.getActualTypeArguments()[0]
        : ReflectionUtils.getWrapperType(component.getType());
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
