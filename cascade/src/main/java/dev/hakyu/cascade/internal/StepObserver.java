package dev.hakyu.cascade.internal;

/// Looks at a workspace after each step that is computed; steps that are left out are at the
/// baseline.
interface StepObserver {
    void afterStep(int step);
}
