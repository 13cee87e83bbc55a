#!/usr/bin/env bash
# Writes the alerts of deploy/prometheus/alerts.yaml once more as the PrometheusRule that the Prometheus operator reads.
set -euo pipefail

cd "$(dirname "$0")"
{
    cat <<'HEAD'
# Made by prometheus-rule.sh from deploy/prometheus/alerts.yaml: change that.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: spacesplatform
spec:
HEAD
    sed -e '/^#/d' -e '/./s/^/  /' ../prometheus/alerts.yaml
} >overlays/production/monitoring/prometheus-rule.yaml
