package vn.temlang.api.limit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Puts a clock beside each connection that closes it when a request does not come to its end: an
 * idle timeout alone lets a client live for ever that sends one byte now and then (CWE-400).
 */
@Singleton
class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  // asked for late: settings are checked when the server starts, and not by who has none
  private final Provider<ConnectionLimits> limits;

  SlowClients(Provider<ConnectionLimits> limits) {
    this.limits = limits;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OfListener());
    return event.getBean();
  }

  private final class OfListener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }
  }

  private final class OfConnection implements NettyServerCustomizer {
    private final Channel channel;

    OfConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel stream, ChannelRole role) {
      return this;
    }

    @Override
    public void onStreamPipelineBuilt() {
      ChannelPipeline pipeline = channel.pipeline();
      ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
      if (codec != null && pipeline.get(RequestClock.Bytes.class) == null) {
        RequestClock clock = new RequestClock(limits.get(), channel);
        pipeline.addBefore(codec.name(), "temlang-clock-bytes", clock.new Bytes());
        pipeline.addAfter(codec.name(), "temlang-clock-messages", clock.new Messages());
        clock.connected();
      }
    }
  }
}
