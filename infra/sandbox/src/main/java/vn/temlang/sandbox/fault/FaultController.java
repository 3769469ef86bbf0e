package vn.temlang.sandbox.fault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;

/** Orders trouble: for tests and demonstrations. */
@Requires(property = "sandbox.role")
@Controller("/control/faults")
class FaultController {
  private final FaultBox box;

  FaultController(FaultBox box) {
    this.box = box;
  }

  @Get
  List<Fault> all() {
    return box.all();
  }

  @Post
  List<Fault> add(@Body Fault fault) {
    box.add(fault);
    return box.all();
  }

  @Delete
  List<Fault> clear() {
    box.clear();
    return box.all();
  }
}
