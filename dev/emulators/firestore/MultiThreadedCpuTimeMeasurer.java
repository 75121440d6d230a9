package com.google.firebase.rules.runtime.impl;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Takes the place of the emulator's class of this name, which asks the system for the time of the
 * processor before and after each expression, to stop rules that take ten seconds of it. Rules have no
 * loops, and the engine's limit of expressions still stands.
 */
class MultiThreadedCpuTimeMeasurer {
  MultiThreadedCpuTimeMeasurer() {}

  MultiThreadedCpuTimeMeasurer(Supplier<Ticker> tickerFactory, Ticker resolutionTicker) {}

  void start() {}

  void stop() {}

  Duration totalTime() {
    return Duration.ZERO;
  }
}
