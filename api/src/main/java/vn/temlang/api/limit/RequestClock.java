package vn.temlang.api.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs while a request comes in on one connection; all on the thread of its channel. */
final class RequestClock {
  private enum State {
    RESTING,
    HEAD,
    BODY
  }

  private final ConnectionLimits limits;
  private final Channel channel;
  private State state = State.RESTING;
  private Optional<Future<?>> end = Optional.empty();

  RequestClock(ConnectionLimits limits, Channel channel) {
    this.limits = limits;
    this.channel = channel;
  }

  /** Who connects is about to ask. */
  void connected() {
    enter(State.HEAD, limits.head());
  }

  // nobody waits for a connection to be closed
  @SuppressWarnings("FutureReturnValueIgnored")
  private void enter(State next, Duration time) {
    rest();
    state = next;
    end =
        Optional.of(
            channel
                .eventLoop()
                .schedule(() -> channel.close(), time.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void rest() {
    state = State.RESTING;
    end.ifPresent(scheduled -> scheduled.cancel(false));
    end = Optional.empty();
  }

  /** Before the codec: the first byte of a request. */
  final class Bytes extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (state == State.RESTING) {
        enter(State.HEAD, limits.head());
      }
      context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      rest();
      context.fireChannelInactive();
    }
  }

  /** Behind the codec: the end of the headers, and that of the body. */
  final class Messages extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest) {
        enter(State.BODY, limits.body());
      }
      if (message instanceof LastHttpContent) {
        rest();
      }
      context.fireChannelRead(message);
    }
  }
}
