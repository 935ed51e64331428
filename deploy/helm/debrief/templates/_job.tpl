{{/* A job that runs a service for one task. Argument: root, component, task, env. */}}
{{- define "debrief.job" -}}
{{- $image := include "debrief.image" (dict "root" .root "name" .component.name "digest" .component.values.digest) -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ .component.fullname }}-{{ .task }}
  labels:
    {{- include "debrief.labels" .root | nindent 4 }}
    app.kubernetes.io/name: {{ .component.name }}-{{ .task }}
    app.kubernetes.io/instance: {{ .root.Release.Name }}
  {{- include "debrief.hook" (dict "root" .root "weight" "0") | nindent 2 }}
spec:
  backoffLimit: {{ .root.Values.jobs.backoffLimit }}
  activeDeadlineSeconds: {{ .root.Values.jobs.activeDeadlineSeconds }}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: {{ .component.name }}-{{ .task }}
        {{- include "debrief.releaseSelector" .root | nindent 8 }}
    spec:
      restartPolicy: Never
      serviceAccountName: {{ include "debrief.jobServiceAccount" .root }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "debrief.pullSecrets" .root | nindent 6 }}
      {{- with .component.values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .component.values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      securityContext:
        {{- include "debrief.podSecurityContext" .root | nindent 8 }}
      {{- if .root.Values.customCa.existingConfigMap }}
      initContainers:
        {{- include "debrief.trustContainer" (dict "root" .root "image" $image) | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .task }}
          image: {{ $image }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "debrief.securityContext" .root | nindent 12 }}
          env:
            - name: DEBRIEF_STARTUP_TASK
              value: {{ .task }}
            - name: DEBRIEF_LOG_JSON
              value: {{ .root.Values.logs.json | quote }}
            # No task verifies tokens, so none waits for the identity provider.
            - name: QUARKUS_OIDC_TENANT_ENABLED
              value: "false"
            {{- include "debrief.jvmEnv" .root | nindent 12 }}
            {{- .env | nindent 12 }}
          resources:
            {{- toYaml .component.values.resources | nindent 12 }}
          volumeMounts:
            {{- include "debrief.volumeMounts" .root | nindent 12 }}
      volumes:
        {{- include "debrief.volumes" .root | nindent 8 }}
{{- end }}

{{/* Hooks run before anything else of the release exists; what has a lower weight comes first. Argument: root, weight. */}}
{{- define "debrief.hook" -}}
{{- if .root.Values.jobs.hooks -}}
annotations:
  helm.sh/hook: pre-install,pre-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
{{- end }}

{{/* One of their own: as hooks they run before that of the services exists. */}}
{{- define "debrief.jobServiceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ include "debrief.fullname" . }}-jobs
{{- else -}}
{{ include "debrief.serviceAccount" . }}
{{- end }}
{{- end }}

{{/* Whether there are jobs: "true" or nothing. */}}
{{- define "debrief.hasJobs" -}}
{{- if or .Values.database.migrationJob (eq .Values.kafka.topics.create "job") }}true{{ end }}
{{- end }}

{{/* Any service can create the topics: the first that is installed. */}}
{{- define "debrief.topicCreator" -}}
{{- $installed := list -}}
{{- range $key := list "incident" "postmortem" "actionTracker" "notification" -}}
{{- if (index $.Values.services $key).enabled }}{{ $installed = append $installed $key }}{{ end -}}
{{- end -}}
{{ first $installed | required "at least one of services must be enabled" }}
{{- end }}
