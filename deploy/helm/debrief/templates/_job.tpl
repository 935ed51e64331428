{{/* A job that runs a service for one task, before an installation and an upgrade. Argument: root, component, task, env. */}}
{{- define "debrief.job" -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ .component.fullname }}-{{ .task }}
  labels:
    {{- include "debrief.labels" .root | nindent 4 }}
    app.kubernetes.io/name: {{ .component.name }}-{{ .task }}
    app.kubernetes.io/instance: {{ .root.Release.Name }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-weight: {{ .weight | quote }}
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  backoffLimit: 3
  activeDeadlineSeconds: 900
  template:
    metadata:
      labels:
        {{- include "debrief.labels" .root | nindent 8 }}
        app.kubernetes.io/name: {{ .component.name }}-{{ .task }}
        app.kubernetes.io/instance: {{ .root.Release.Name }}
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      securityContext:
        {{- include "debrief.podSecurityContext" .root | nindent 8 }}
      containers:
        - name: {{ .task }}
          image: {{ include "debrief.image" (dict "root" .root "name" .component.name "digest" .component.values.digest) }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "debrief.securityContext" .root | nindent 12 }}
          env:
            - name: DEBRIEF_STARTUP_TASK
              value: {{ .task }}
            - name: DEBRIEF_LOG_JSON
              value: {{ .root.Values.logs.json | quote }}
            - name: DEBRIEF_DATABASE_URL
              value: {{ include "debrief.databaseUrl" (merge (dict "root" .root) .component) | quote }}
            - name: DEBRIEF_DATABASE_USER
              value: {{ .component.database }}_app
            {{- include "debrief.kafkaEnv" .root | nindent 12 }}
            {{- include "debrief.identityEnv" .root | nindent 12 }}
            {{- .env | nindent 12 }}
          resources:
            {{- toYaml .component.values.resources | nindent 12 }}
          volumeMounts:
            {{- include "debrief.volumeMounts" .root | nindent 12 }}
      volumes:
        {{- include "debrief.volumes" .root | nindent 8 }}
{{- end }}
