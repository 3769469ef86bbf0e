package vn.temlang.api.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rule 9. A switch that names every case of a sealed type ends, in bytecode, in a {@link
 * MatchException}; one with a {@code default} or a catch-all pattern ends elsewhere.
 */
final class SealedSwitches {
  private SealedSwitches() {}

  /** Methods that switch over a sealed type and have a branch for all other cases. */
  static List<String> withDefault(Iterable<JavaClass> types) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : types) {
      ClassModel model = ClassFile.of().parse(bytes(type));
      for (MethodModel method : model.methods()) {
        method
            .code()
            .filter(code -> faulty(code.elementList()))
            .ifPresent(code -> found.add(type.getName() + "." + method.methodName()));
      }
    }
    return found;
  }

  private static boolean faulty(List<CodeElement> code) {
    boolean sealed = false;
    for (CodeElement element : code) {
      if (element instanceof InvokeDynamicInstruction call
          && call.name().equalsString("typeSwitch")) {
        sealed = isSealed(call.typeSymbol().parameterType(0));
      } else if (sealed) {
        Optional<Label> other = otherwise(element);
        if (other.isPresent()) {
          if (!throwsMatchException(code, other.get())) {
            return true;
          }
          sealed = false;
        }
      }
    }
    return false;
  }

  private static Optional<Label> otherwise(CodeElement element) {
    return switch (element) {
      case LookupSwitchInstruction lookup -> Optional.of(lookup.defaultTarget());
      case TableSwitchInstruction table -> Optional.of(table.defaultTarget());
      default -> Optional.empty();
    };
  }

  private static boolean throwsMatchException(List<CodeElement> code, Label label) {
    return code.stream()
        .dropWhile(
            element -> !(element instanceof LabelTarget target && target.label().equals(label)))
        .filter(Instruction.class::isInstance)
        .findFirst()
        .filter(NewObjectInstruction.class::isInstance)
        .map(first -> ((NewObjectInstruction) first).className().asSymbol())
        .filter(ClassDesc.of("java.lang.MatchException")::equals)
        .isPresent();
  }

  private static boolean isSealed(ClassDesc type) {
    try {
      String descriptor = type.descriptorString();
      String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
      return Class.forName(name, false, SealedSwitches.class.getClassLoader()).isSealed();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(JavaClass type) {
    try (InputStream stream = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
