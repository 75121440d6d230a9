package com.google.firebase.rules.runtime.tracking;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.firebase.rules.runtime.common.EvaluationListener;
import com.google.firebase.rules.runtime.common.Evaluator.Context;
import com.google.firebase.rules.runtime.common.ExecutionContext;
import com.google.firebase.rules.runtime.common.ParentPointer;
import com.google.firebase.rules.runtime.v1.Expression;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.firebase.rules.v1.SourcePosition;
import com.google.protobuf.NullValue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes the place of the emulator's class of this name, which keeps the value of each expression of each
 * request, whole documents among them. Here what is no boolean is kept as null: a coverage report tells
 * whether an expression had a value, and which booleans it had.
 */
public final class GranularExpressionListener implements EvaluationListener {
  private static final ExpressionValue SOME_VALUE =
      ExpressionValue.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
  private static final ExpressionValue TRUE = ExpressionValue.newBuilder().setBoolValue(true).build();
  private static final ExpressionValue FALSE =
      ExpressionValue.newBuilder().setBoolValue(false).build();

  private final ConcurrentLinkedQueue<PermissionTrace> traces;
  private final ListMultimap<Expression, ExpressionValue> results = ArrayListMultimap.create();

  public GranularExpressionListener(ConcurrentLinkedQueue<PermissionTrace> traces) {
    this.traces = traces;
  }

  public GranularExpressionListener() {
    this(new ConcurrentLinkedQueue<>());
  }

  public ImmutableList<PermissionTrace> traces() {
    return ImmutableList.copyOf(traces);
  }

  @Override
  public void afterExpression(
      Expression expression, ParentPointer<ExecutionContext> parent, ExpressionValue value) {
    results.put(expression, inShort(value));
  }

  private static ExpressionValue inShort(ExpressionValue value) {
    if (value == null) return ExpressionValue.getDefaultInstance();
    switch (value.getKindCase()) {
      case BOOL_VALUE:
        return value.getBoolValue() ? TRUE : FALSE;
      case UNDEFINED:
      case KIND_NOT_SET:
        return value;
      default:
        return SOME_VALUE;
    }
  }

  @Override
  public void beforePermissionEvaluation(Context context) {
    results.clear();
  }

  @Override
  public void afterSinglePermissionEvaluation(Context context, boolean isPermitted, Expression body) {
    traces.add(traceOf(context, body).build());
  }

  @Override
  public void afterSinglePermissionEvaluation(Context context, Throwable error, Expression body) {
    String message = error.getMessage();
    SourcePosition at = body.getSourcePosition();
    String place = "evaluation error at L" + at.getLine() + ":" + at.getColumn();
    traces.add(traceOf(context, body).error(message.isEmpty() ? place : message).build());
  }

  private PermissionTrace.Builder traceOf(Context context, Expression body) {
    return PermissionTrace.builder()
        .method(context.method())
        .permissionBody(body)
        .evaluationResults(ImmutableListMultimap.copyOf(results));
  }
}
