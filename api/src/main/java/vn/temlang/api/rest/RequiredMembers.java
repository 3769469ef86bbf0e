package vn.temlang.api.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.TemlangConfiguration;

/**
 * What a request body's record does not mark as {@code @Nullable} must be there and not be null;
 * its absence is malformed input and not a fault.
 */
@Singleton
class RequiredMembers implements BeanCreatedEventListener<ObjectMapper> {
  @Override
  public ObjectMapper onCreated(BeanCreatedEvent<ObjectMapper> event) {
    ObjectMapper mapper = event.getBean();
    AnnotationIntrospector reading = mapper.getDeserializationConfig().getAnnotationIntrospector();
    return mapper.setAnnotationIntrospectors(
        mapper.getSerializationConfig().getAnnotationIntrospector(),
        AnnotationIntrospector.pair(new Required(), reading));
  }

  private static final class Required extends NopAnnotationIntrospector {
    @Serial private static final long serialVersionUID = 1;
    private static final String BODIES = TemlangConfiguration.class.getPackageName() + ".";

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
      return (ofBody(member) && required((AnnotatedParameter) member)) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
      if (!ofBody(annotated)) {
        return JsonSetter.Value.empty();
      }
      Nulls own = required((AnnotatedParameter) annotated) ? Nulls.FAIL : Nulls.DEFAULT;
      return JsonSetter.Value.construct(own, Nulls.FAIL);
    }

    private static boolean ofBody(Annotated annotated) {
      return annotated instanceof AnnotatedParameter parameter
          && parameter.getOwner() instanceof AnnotatedConstructor
          && parameter.getDeclaringClass().isRecord()
          && parameter.getDeclaringClass().getName().startsWith(BODIES);
    }

    private static boolean required(AnnotatedParameter parameter) {
      return !parameter.getRawType().isPrimitive()
          && !((AnnotatedConstructor) parameter.getOwner())
              .getAnnotated()
              .getAnnotatedParameterTypes()[parameter.getIndex()]
              .isAnnotationPresent(Nullable.class);
    }
  }
}
